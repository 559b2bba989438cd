import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as standIn from "../../src/browser/stand-ins/crypto.ts";

describe("checksums where there is no Node", () => {
	const pieces = [
		new TextEncoder().encode("child_id\n"),
		new Uint8Array(70_000).fill(7),
	];

	it("are the same, fed piece by piece", () => {
		const own = standIn.createHash();
		const real = createHash("sha256");
		for (const piece of pieces) {
			own.update(piece);
			real.update(piece);
		}
		expect(own.digest("hex")).toBe(real.digest("hex"));
	});

	it.each([0, 1, 32, 64, 65, 200])("are the same under a key of %i", (size) => {
		const key = new Uint8Array(size).fill(3);
		expect(standIn.createHmac("sha256", key).update("é").digest("hex")).toBe(
			createHmac("sha256", key).update("é", "utf8").digest("hex"),
		);
		expect(
			standIn.createHmac("sha256", key).update(new Uint8Array(9)).digest(),
		).toEqual(
			Uint8Array.from(
				createHmac("sha256", key).update(new Uint8Array(9)).digest(),
			),
		);
	});
});
