const indexes = new WeakMap<object, Map<string, unknown>>();

/**
 * The row of a table with an id, found in an index that is made once for each table.
 *
 * @throws Error that names file and id where there is no such row.
 */
export function rowById<R extends {readonly id: string}>(rows: readonly R[], id: string, file: string): R {
  let index = indexes.get(rows) as Map<string, R> | undefined;
  if (!index) {
    index = new Map(rows.map((row) => [row.id, row]));
    indexes.set(rows, index);
  }
  const row = index.get(id);
  if (!row) throw new Error(`${file}: ${id} is missing`);
  return row;
}
