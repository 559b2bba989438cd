import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLoader } from "./bundle-loader.js";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

bundleLoader(join(packageFolder, "dist"))
	.load("council-thread.cjs")
	.listen(packageFolder);
