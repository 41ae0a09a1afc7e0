// Builds the demo as files for any host: the portal's server and the vendors then run in the visitor's browser.
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildStaticPortal } from "@rekey/portal/static";

const help = `Builds Rekey's demo as files, which need a host of files and no server.

npm run demo:static -- [options]
  --base PATH  the folder that they are served from, such as /rekey/ (default /)
  --out DIR    where to (default dist/demo)
  --help`;

try {
  const { values } = parseArgs({
    options: { base: { type: "string", default: "/" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) console.log(help);
  else {
    const { base, out = join("dist", "demo") } = values;
    if (!/^\/(?:.*\/)?$/.test(base)) throw new TypeError(`--base is "${base}", and has to begin and end with a slash.`);
    await buildStaticPortal({ base, outDir: resolve(out) });
    console.log(`The demo is in ${out}. Serve that folder at ${base} over https, or on localhost.`);
  }
} catch (error) {
  console.error(error instanceof TypeError ? `demo:static: ${error.message}\n\n${help}` : error);
  process.exitCode = 1;
}
