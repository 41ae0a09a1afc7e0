import type { Member } from "@rekey/docgen/Described.ts";

/** Members as a table in Markdown. @param what - the heading of the first column */
export function memberTable(what: string, members: readonly Member[]): string {
  if (members.length === 0) return "";
  const rows = members.map(({ name, type, isOptional, text }) =>
    [`\`${name}\`${isOptional ? "" : " (required)"}`, `\`${type}\``, text].map(escape).join(" | "),
  );
  return [`| ${what} | type | |`, "| --- | --- | --- |", ...rows.map((row) => `| ${row} |`)].join("\n");
}

/** A bar would end the cell, also in code. */
function escape(cell: string): string {
  return cell.replaceAll("|", "\\|");
}
