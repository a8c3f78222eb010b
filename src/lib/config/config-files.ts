import {apfFiles} from "./apf.js";
import {apiServerFiles} from "./api-server.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import {controllerFiles} from "./controllers.js";
import {etcdFiles} from "./etcd.js";
import {schedulerFiles} from "./scheduler.js";

/** Every file of component configuration for a plan and versions. */
export function configFiles(context: ConfigContext): ConfigFile[] {
  return [
    ...controllerFiles(context),
    ...etcdFiles(context),
    ...apiServerFiles(context),
    ...apfFiles(context),
    ...schedulerFiles(context)
  ];
}
