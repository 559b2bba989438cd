import { counted } from "./tell-issues.ts";

/** "3 figures are held back so that no child can be identified." */
export function heldBackText(heldBack: number): string {
	if (heldBack === 0) return "No figure is held back.";
	return `${counted(heldBack, "figure")} ${heldBack === 1 ? "is" : "are"} held back so that no child can be identified.`;
}
