import type { CreditMatch } from '@/lib/parse/credit-match';
import { surnameLength } from '@/lib/parse/surnames';
import { splitNames } from './split-names';

const PARTS: Record<string, CreditMatch['role']> = {
  图: 'photographer',
  摄: 'photographer',
  摄影: 'photographer',
};

/** 张三/文 李四/图, 张三 口述 李四 整理: each name with its part behind it; 文|张三: with its part before it. */
export function matchNamedParts(text: string): CreditMatch[] | null {
  const first = /^(文|图|图文|文图)\s?\|\s?([\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3})$/.exec(
    text,
  );
  const names = first?.[2] ? splitNames(first[2]) : null;
  if (first?.[1] && names) {
    const from = text.length - (first[2] ?? '').length;
    return names
      .filter(({ start, end }) => surnameLength(text.slice(from + start, from + end), 0) > 0)
      .map(({ start, end }) => ({
        role: PARTS[first[1] as string] ?? 'author',
        start: from + start,
        end: from + end,
      }));
  }
  if (
    !/^(?:[\u4e00-\u9fff]{2,4}\s?[/\s]\s?(?:文|图|摄|摄影|图文|口述|讲述|整理|执笔)[\s、,]{0,3}){2,4}$/.test(
      text,
    )
  )
    return null;
  const credits = [
    ...text.matchAll(/([\u4e00-\u9fff]{2,4})\s?[/\s]\s?(图文|摄影|文|图|摄|口述|讲述|整理|执笔)/g),
  ].flatMap(({ index, 1: name = '', 2: part = '' }) =>
    /[口讲]述/.test(part)
      ? []
      : [{ role: PARTS[part] ?? ('author' as const), start: index, end: index + name.length }],
  );
  const likely = credits.every(
    ({ start, end }) => surnameLength(text, start) > 0 && splitNames(text.slice(start, end))?.length === 1,
  );
  return likely && credits.length > 0 ? credits : null;
}

/** (张三 李四 制作 王五 视频来源 某某边境派出所): who reports stands first, and behind it who did the rest. */
export function matchMakers(text: string): CreditMatch[] | null {
  const listed =
    /^\(((?:[\u4e00-\u9fff]{2,4}[\s、]+){1,6}?)(?:制作|剪辑|视频来源|视频|编辑|摄影报道)\s[^()。]{2,60}\)$/.exec(
      text,
    )?.[1];
  const names = listed ? splitNames(listed) : null;
  if (!listed || !names?.every(({ start }) => surnameLength(listed, start) > 0)) return null;
  return names.map(({ start, end }) => ({ role: 'author', start: start + 1, end: end + 1 }));
}
