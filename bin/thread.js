const { dirname, join } = require("node:path");
const { workerData } = require("node:worker_threads");
const { bundleLoader } = require("./bundle-loader.js");

const packageFolder = dirname(__dirname);

bundleLoader(join(packageFolder, "dist"))
	.load(workerData)
	.listen(packageFolder);
