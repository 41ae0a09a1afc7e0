/** One value of each factor. */
export type Row<Factors extends Record<string, readonly unknown[]>> = {
  readonly [Name in keyof Factors]: Factors[Name][number];
};

/**
 * Few rows that hold, for any two factors, every pair of their values. Greedy, and the same each time.
 *
 * @param factors - the values of each, by name
 */
export function pairwise<const Factors extends Record<string, readonly unknown[]>>(factors: Factors): Row<Factors>[] {
  // The two with the most values first: their pairs are the rows that there have to be, and the rest fits into them.
  const columns = Object.entries(factors).sort(([, one], [, other]) => other.length - one.length);
  const pair = (one: number, value: number, other: number, second: number) =>
    one < other ? `${one}.${value},${other}.${second}` : `${other}.${second},${one}.${value}`;
  const missing = new Map<string, [one: number, value: number, other: number, second: number]>();
  for (let one = 0; one < columns.length; one++)
    for (let other = one + 1; other < columns.length; other++)
      columns[one]?.[1].forEach((_, value) =>
        columns[other]?.[1].forEach((_, second) =>
          missing.set(pair(one, value, other, second), [one, value, other, second]),
        ),
      );

  const rows: Row<Factors>[] = [];
  for (const [one, value, other, second] of missing.values()) {
    const chosen = new Map([
      [one, value],
      [other, second],
    ]);
    columns.forEach(([, values], column) => {
      if (chosen.has(column)) return;
      const gain = (it: number) =>
        [...chosen].filter(([with_, its]) => missing.has(pair(column, it, with_, its))).length;
      // Among equals another one each time, and out of step with the other columns, so that nothing piles up.
      const turn = rows.length + Math.floor(rows.length / (columns[1]?.[1].length ?? 1)) * column;
      const turned = values.map((_, index) => (index + turn) % values.length);
      chosen.set(
        column,
        turned.reduce((best, it) => (gain(it) > gain(best) ? it : best)),
      );
    });
    for (const [a, x] of chosen) for (const [b, y] of chosen) missing.delete(pair(a, x, b, y));
    rows.push(
      Object.fromEntries(
        columns.map(([name, values], column) => [name, values[chosen.get(column) ?? 0]]),
      ) as Row<Factors>,
    );
  }
  return rows;
}
