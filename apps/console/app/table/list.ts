import type { ListName, Ordered } from '@balabaqsha/domain';

/** A list whose columns and searches its employees keep. Columns that are not named here, the row's own name among them, always stay. */
export interface List<Column extends string> {
  name: ListName;
  /** Where it stands. */
  path: string;
  /** In the table's order. */
  columns: readonly Column[];
  shownToAll: readonly Column[];
}

/** What a form of `OwnView` asks. */
export const LIST_DEEDS = ['columns', 'save-view', 'rename-view', 'forget-view', 'restore-view'] as const;
export type ListDeed = (typeof LIST_DEEDS)[number];

/** Parameters of an address that are about a deed and no part of what is shown. */
export const ABOUT_DEEDS = ['done', 'forgotten', 'rename', 'retry', 'sent'] as const;

/** By which column a list is ordered, and which orders its columns offer. */
export interface ListOrder<Column extends string, Order extends string> {
  current: Order;
  offered: Partial<Readonly<Record<Column, OfferedOrder<Order>>>>;
  addressOf: (order: Order) => string;
  /** What the list was searched for besides, which stands in no address: another order searches for it again. */
  searched?: string | null;
}

/** The two orders of a column by their names in the address; `first` is what a press brings when the list is ordered by another. */
export interface OfferedOrder<Order extends string> {
  ascending: Order;
  descending: Order;
  first: 'ascending' | 'descending';
}

/** Columns of a list, in the table's order. */
export interface Columns<Column extends string> {
  /** What the employee chose, as far as there still are such, or what everybody sees. */
  chosen: readonly Column[];
  /** Besides those the ones that can't be missed now, as the one that the rows are ordered by. */
  shown: readonly Column[];
}

/** The columns of a list. @param needed those that can't be missed now */
export function columnsOf<Column extends string>({ columns, shownToAll }: List<Column>, kept: readonly string[] | null, needed: readonly Column[] = []): Columns<Column> {
  const wanted: readonly string[] = kept ?? shownToAll;
  return { chosen: columns.filter((column) => wanted.includes(column)), shown: columns.filter((column) => wanted.includes(column) || needed.includes(column)) };
}

/** The column of an order. */
export function columnOf<Column extends string, Order extends string>(offered: ListOrder<Column, Order>['offered'], order: Order): Column | undefined {
  return (Object.entries(offered) as [Column, OfferedOrder<Order>][]).find(([, { ascending, descending }]) => ascending === order || descending === order)?.[0];
}

/** How the rows are ordered by a column: `undefined` where they can't be, `none` where they are ordered by another. */
export function sortOf<Order extends string>(offered: OfferedOrder<Order> | undefined, current: Order): 'ascending' | 'descending' | 'none' | undefined {
  if (offered === undefined) return undefined;
  if (offered.ascending === current) return 'ascending';
  return offered.descending === current ? 'descending' : 'none';
}

/** The order that a press on the column's name brings. */
export function nextOrder<Order extends string>(offered: OfferedOrder<Order>, current: Order): Order {
  if (current === offered.ascending) return offered.descending;
  return current === offered.descending ? offered.ascending : offered[offered.first];
}

/** The name that an order has in the address. @throws where it has none: a mistake of the list's */
export function orderNameOf<Order extends string, Sort extends string>(orders: Readonly<Record<Order, Ordered<Sort>>>, { sort, descending }: Ordered<Sort>): Order {
  const name = (Object.keys(orders) as Order[]).find((each) => orders[each].sort === sort && orders[each].descending === descending);
  if (name === undefined) throw new Error(`an order without a name: ${sort}`);
  return name;
}

/** The order of an address; the usual one, which stands first, where it names none. */
export function orderNamed<Order extends string>(orders: Readonly<Record<Order, unknown>>, name: string | null): Order {
  const names = Object.keys(orders) as Order[];
  const order = names.find((each) => each === name) ?? names[0];
  if (order === undefined) throw new Error('a list without orders');
  return order;
}

/** Name of the box that a column is ticked by. */
export const columnBox = (column: string): string => `column-${column}`;
