import { it } from "vitest";
import { initialiseMutated } from "./initialise-mutated.ts";

it("fuzz", async () => {
	const [a, b] = (process.env.SEEDS ?? "1,200").split(",").map(Number);
	const t = performance.now();
	const f = await initialiseMutated(a ?? 0, b ?? 0);
	console.log(f.length, "faults", performance.now() - t);
	for (const x of f.slice(0, 12)) console.log(x.slice(0, 900));
}, 600000);
