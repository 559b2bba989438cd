/** A column of whole numbers that grows as rows are read. */
export interface GrowingColumn<Values> {
	readonly push: (value: number) => void;
	/** The value of a row that was pushed. */
	readonly at: (index: number) => number;
	readonly length: () => number;
	/** The values so far; nothing may be pushed afterwards. */
	readonly finish: () => Values;
}

const firstCapacity = 1024;

/** Days, minutes, indices of children and referrals, sets of models. */
export function wholeNumbers(): GrowingColumn<Int32Array> {
	let values = new Int32Array(firstCapacity);
	let length = 0;
	return {
		push(value) {
			if (length === values.length) {
				const larger = new Int32Array(length * 2);
				larger.set(values);
				values = larger;
			}
			values[length++] = value;
		},
		at: (index) => values[index] ?? 0,
		length: () => length,
		finish: () => values.subarray(0, length),
	};
}

/** Indices of categories, -1 to 127. */
export function categoryIndices(): GrowingColumn<Int8Array> {
	let values = new Int8Array(firstCapacity);
	let length = 0;
	return {
		push(value) {
			if (length === values.length) {
				const larger = new Int8Array(length * 2);
				larger.set(values);
				values = larger;
			}
			values[length++] = value;
		},
		at: (index) => values[index] ?? -1,
		length: () => length,
		finish: () => values.subarray(0, length),
	};
}

/** Scores; `NaN` where there is none. */
export function scores(): GrowingColumn<Float64Array> {
	let values = new Float64Array(firstCapacity);
	let length = 0;
	return {
		push(value) {
			if (length === values.length) {
				const larger = new Float64Array(length * 2);
				larger.set(values);
				values = larger;
			}
			values[length++] = value;
		},
		at: (index) => values[index] ?? Number.NaN,
		length: () => length,
		finish: () => values.subarray(0, length),
	};
}
