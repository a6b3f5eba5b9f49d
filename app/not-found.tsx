import { typeset } from '@/lib/typeset/typeset';

/** Next puts it, unseen, into the rows of every page: so few words. Our server answers `/missing/<kind>` in its place. */
export default function NotFound() {
  return typeset(
    <>
      <title>没有这一页</title>
      <h1 className="headline py-8 text-3xl">没有这一页</h1>
    </>,
  );
}
