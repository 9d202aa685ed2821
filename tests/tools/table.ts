/** Prints what was measured as a table, and keeps it as JSON in `reports/`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { reportFile } from "../run/reports.ts";

export type Cell = string | number;

/** The first row is the heading. Numbers are set to the right. */
export function formatRows(rows: readonly (readonly Cell[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? "").length)),
  );
  const format = (cell: Cell, column: number) =>
    typeof cell === "number" ? String(cell).padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(format).join("  ").trimEnd()).join("\n");
}

export function writeReport(name: string, report: unknown): void {
  const file = reportFile(name);
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`\nAs JSON: ${path.relative(process.cwd(), file)}`);
}
