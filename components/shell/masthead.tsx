import { ReaderSwitches } from '@/components/controls/reader-switches';
import { siteName } from '@/lib/site';
import { Navigation } from './navigation.client';
import { SearchForm } from './search-form';

export function Masthead() {
  return (
    <header className="no-print page w-full">
      <div className="relative flex flex-wrap items-center gap-x-7 gap-y-3 border-vermilion border-b-3 pt-4 pb-2.5 after:absolute after:inset-x-0 after:-bottom-[7px] after:border-vermilion after:border-b lg:pt-5">
        <a href="/" className="headline text-2xl tracking-[0.12em] lg:text-3xl">
          {siteName}
        </a>
        <Navigation />
        <div className="flex min-w-[min(12rem,100%)] flex-1 items-center justify-end gap-4">
          <SearchForm />
          <ReaderSwitches />
        </div>
      </div>
    </header>
  );
}
