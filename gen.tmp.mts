import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {contextFor, allVersions} from "./test/config-context.js";
import {operations} from "./test/library.js";
import {fleetFiles} from "./src/lib/config/fleet-files.js";
import {configFiles} from "./src/lib/config/config-files.js";
import {presets} from "./src/lib/scenario/presets.js";
const write=(dir:string,c:any)=>{for(const f of [...configFiles(c),...fleetFiles({...c,operations})]){const p=join(dir,f.path);mkdirSync(dirname(p),{recursive:true});writeFileSync(p,f.text);}};
for (const p of presets) write(`/tmp/gen/preset-${p.id}`,contextFor(p.input));
for (const provider of ["nutanix","aws","gcp","azure","metal3","in-memory"] as const)
 for (const v of allVersions(provider as any)) { const vv={...v,provider:provider==="nutanix"||provider==="metal3"?v.provider:""}; write(`/tmp/gen/${provider}-${v.capi}-${vv.provider}`,contextFor({clusters:60,provider},vv)); }
write("/tmp/gen/sharded",contextFor({clusters:400,machines:9000,layout:"sharded"}));
