/**
 * A package with compiled parts names a build for each system as an optional dependency. npm leaves those that it could not look
 * up out of the lockfile, and then refuses the lockfile (`npm ci`: "Missing … from lock file"). This gives what is missing,
 * each with the systems that its name tells, so that other systems' builds are passed over and one's own is installed.
 */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The entries that a lockfile lacks, by their place. */
export function selectMissing({ packages }: Lockfile): Readonly<Record<string, LockEntry>> {
  const missing: Record<string, LockEntry> = {};
  for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = listPlaces(parent, name);
      if (places.some((place) => Object.hasOwn(packages, place))) continue;
      missing[`node_modules/${name}`] = createEntry(name, version, dev);
    }
  }
  return missing;
}

/** Where Node would look for a package that `parent` needs, from its own folder outwards. */
function listPlaces(parent: string, name: string): readonly string[] {
  const folders = parent.split("/node_modules/");
  const nested = folders.map((_folder, index) => folders.slice(0, index + 1).join("/node_modules/"));
  return ["", ...nested].map((folder) => `${folder === "" ? "" : `${folder}/`}node_modules/${name}`);
}

/** `cli-linux-x64-musl` is for Linux, for x64, and for musl. The fields stand in npm's order. */
function createEntry(name: string, version: string, dev = false): LockEntry {
  const words = name.split(/[-/]/);
  const cpu = processors.filter((processor) => words.includes(processor));
  const os = systems.filter((system) => words.includes(system));
  const musl = words.some((word) => word.startsWith("musl"));
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(os.includes("linux") ? { libc: [musl ? "musl" : "glibc"] } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

/** The lockfile with what it lacked, in npm's order. */
export function completeLockfile<L extends Lockfile>(lockfile: L): L {
  const entries = Object.entries({ ...lockfile.packages, ...selectMissing(lockfile) });
  const packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en")));
  return { ...lockfile, packages };
}
