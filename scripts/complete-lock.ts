import {readFileSync, writeFileSync} from "node:fs";

/**
 * Adds the packages of other platforms to package-lock.json that npm has left out. Where a registry lacks them, as some
 * mirrors do, `npm install` drops them without a word, and `npm ci` then refuses the lock. Run it after `npm install`.
 */
interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as {packages: Record<string, Entry>};

const missing = Object.entries(lock.packages).flatMap(([, {optionalDependencies = {}, dev}]) =>
  Object.entries(optionalDependencies)
    .filter(([name, version]) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && !isLocked(name))
    .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, dev)] as const)
);

lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added`);

function isLocked(name: string): boolean {
  return Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
}

/** What npm would have written, but for the checksum, which only the registry knows. */
function platformEntry(name: string, version: string, dev: boolean | undefined) {
  const words = name.replace(/^.*\//, "").split("-");
  const os = words.find((word) =>
    ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"].includes(
      word
    )
  );
  const cpu = words.find((word) =>
    ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"].includes(word)
  );
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : os === "linux" && words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return {
    version,
    ...(cpu && {cpu: [cpu]}),
    ...(dev && {dev}),
    ...(libc && {libc: [libc]}),
    optional: true,
    ...(os && {os: [os]})
  };
}
