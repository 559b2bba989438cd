import { isAscii } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isAsciiWithout } from "../../src/vocabulary/ascii.ts";

it("says of any bytes, wherever they start, what a look at each of them does", () => {
	const mostlyAscii = fc.oneof(
		{ weight: 60, arbitrary: fc.integer({ min: 1, max: 127 }) },
		{ weight: 1, arbitrary: fc.constantFrom(0, 128, 255) },
	);
	fc.assert(
		fc.property(
			fc.array(mostlyAscii, { maxLength: 40 }),
			fc.nat(7),
			fc.constantFrom(0, 95, 127),
			(all, start, other) => {
				const bytes = Uint8Array.from(all).subarray(start);
				expect(isAsciiWithout(bytes, other)).toBe(
					isAscii(bytes) && !bytes.includes(other),
				);
			},
		),
	);
});
