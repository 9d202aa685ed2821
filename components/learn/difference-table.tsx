import { Prose } from "@/components/ui/prose";
import { table } from "@/lib/content/learn/jwt-vs-oauth/together";

/** What JWT and OAuth are, row by row. On a narrow screen each row is a block of its own. */
export function DifferenceTable() {
  return (
    <table className="w-full text-left max-md:block">
      <caption className="pb-4 text-left text-xl font-semibold tracking-tight max-md:block">
        {table.caption}
      </caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-edge align-baseline">
          <th scope="col" className="w-1/5 py-2 pr-6 text-sm font-medium text-faint">
            {table.question}
          </th>
          <th scope="col" className="w-2/5 py-2 pr-8 font-semibold">
            {table.jwt}
          </th>
          <th scope="col" className="w-2/5 py-2 font-semibold">
            {table.oauth}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {table.rows.map((row) => (
          <tr key={row.head} className="not-last:border-b border-line align-top max-md:block max-md:py-4">
            <th scope="row" className="py-4 pr-6 font-medium max-md:block max-md:py-0">
              {row.head}
            </th>
            <Cell of={table.jwt} text={row.jwt} />
            <Cell of={table.oauth} text={row.oauth} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ of, text }: { readonly of: string; readonly text: string }) {
  return (
    <td className="py-4 pr-8 text-muted max-md:block max-md:py-1.5 max-md:pr-0">
      <span aria-hidden className="block text-sm font-medium text-faint md:hidden">
        {of}
      </span>
      <Prose text={text} />
    </td>
  );
}
