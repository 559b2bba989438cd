const { dirname, join } = require("node:path");
const { bundleLoader } = require("./bundle-loader.js");

const packageFolder = dirname(__dirname);

bundleLoader(join(packageFolder, "dist"))
	.load("council-thread.cjs")
	.listen(packageFolder);
