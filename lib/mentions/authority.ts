/**
 * The authority files (规范档) as plain data: what an archivist records because no text and no library gives it.
 *
 * `lib/content` reads and checks `content/authority/*.yaml` and hands over these types; `lib/mentions` only reads them.
 */

export type UnitLevel =
  | 'ministry'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'division'
  | 'station'
  | 'department'
  | 'college'
  | 'other';

export interface UnitRecord {
  /** Canonical and full. */
  name: string;
  /** Canonical name of the parent; null for the top; undefined where the name itself tells. */
  parent?: string | null | undefined;
  /** Other forms as printed; a back-reference (该局, 市局) is never one. */
  aliases: string[];
  level?: UnitLevel | undefined;
  /** 内蒙古自治区/包头市 */
  region?: string | undefined;
  note?: string | undefined;
}

export interface PersonRecord {
  name: string;
  /** Canonical unit, where several people share the name. */
  unit?: string | undefined;
  /** Article ids that a decision is limited to. */
  articles?: string[] | undefined;
  /** Other names or units under which this same person is printed. */
  join: { name: string; unit?: string | undefined; articles?: string[] | undefined }[];
  /** Stands apart from same-named people even where the units agree. */
  split?: boolean | undefined;
  private?: boolean | undefined;
  /** Shown nowhere. */
  withheld?: boolean | undefined;
  reason: string;
}

export interface TopicRecord {
  /** ASCII, part of the permalink. */
  id: string;
  name: string;
  /** 主题教育, 专项行动, 学习内容, 制度机制, 宣传活动 … */
  kind: string;
  /** Forms as printed; the name itself need not be among them. */
  aliases: string[];
  /** Alias forms that count only where one of `aliases` or the name stands in the same story. */
  weak: string[];
  /** Longer phrases in which an alias does not mean this topic. */
  not: string[];
  /** EDTF date or interval. */
  dates?: string | undefined;
  description: string;
}

export interface Authority {
  units: UnitRecord[];
  people: PersonRecord[];
  topics: TopicRecord[];
}
