import { execFileSync } from "node:child_process";

/** Makes dist/ once, before the tests that run the command itself. */
export function setup(): void {
	execFileSync(process.execPath, ["scripts/prepare.js"], { stdio: "inherit" });
}
