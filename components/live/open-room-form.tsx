import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { manyLines } from "@/components/ui/many-lines";
import { slidersIcon } from "@/components/ui/rare-icons";
import { liveChoices, liveIntroduction, liveSwitches } from "@/lib/content/live";

/** Opens a room by a plain form, without script. Left alone, it asks for the defaults. */
export function OpenRoomForm() {
  return (
    <form method="post" action="/live" className="@container w-full">
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className={buttonClasses({ look: "primary", size: "large" })}>
          {liveIntroduction.open}
          <Icon name="next" />
        </button>
        <a
          href="/live/demo"
          className={`${buttonClasses({ look: "outline", size: "large" })} min-h-11 ${manyLines}`}
        >
          {liveIntroduction.demo}
        </a>
      </div>
      <details className="group mt-3">
        <summary className="inline-flex h-9 cursor-pointer items-center gap-2 rounded-md text-sm font-medium text-muted hover:text-ink finger:h-11">
          <Icon name={slidersIcon} size={14} />
          {liveIntroduction.opensWith}
          <Icon name="down" size={12} className="group-open:rotate-180" />
        </summary>
        <div className="mt-2 grid gap-x-8 gap-y-3 rounded-lg bg-surface p-4 ring-1 ring-line @md:grid-cols-2">
          <div className="grid content-start gap-3">
            {Object.entries(liveChoices).map(([name, { label, values }]) => (
              <label key={name} className="block text-sm">
                <span className="mb-1 block font-medium">{label}</span>
                <select
                  name={name}
                  className="h-9 w-full rounded-md bg-surface px-2 inset-ring inset-ring-edge finger:h-11"
                >
                  {Object.entries(values).map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <div className="grid content-start gap-1">
            {liveSwitches.map(({ name, value, label }) => (
              <label
                key={`${name} ${value}`}
                className="flex min-h-8 items-center gap-2.5 text-sm finger:min-h-11"
              >
                <input type="checkbox" name={name} value={value} className="size-4 accent-ink" />
                {label}
              </label>
            ))}
          </div>
        </div>
      </details>
    </form>
  );
}
