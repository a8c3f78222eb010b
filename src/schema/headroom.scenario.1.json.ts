import {jsonSchemas} from "../lib/export/json-schemas.js";

process.stdout.write(jsonSchemas()["headroom.scenario.1.json"] ?? "");
