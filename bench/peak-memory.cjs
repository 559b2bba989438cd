// Loaded before a program (node --require): writes its peak memory, in KiB, to the file of BENCH_PEAK as it ends.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
	writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
