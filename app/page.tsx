import { WaysOn } from '@/components/ways-on';

export default function FrontPage() {
  return (
    <>
      <h1 className="headline pt-8 pb-5 text-3xl">有出处的公安新闻档案</h1>
      <WaysOn />
    </>
  );
}
