/** A column of numbers that grows as rows are read. */
export interface GrowingColumn<Values> {
	readonly push: (value: number) => void;
	/** Pushes some of the values that were read of a batch: those of the first `count` rows of `picked`. */
	readonly pushPicked: (
		values: Int32Array,
		picked: Int32Array,
		count: number,
	) => void;
	/** The value of a row that was pushed. */
	readonly at: (index: number) => number;
	readonly length: () => number;
	/** The values so far; nothing may be pushed afterwards. */
	readonly finish: () => Values;
}

/** Days, minutes, indices of children and referrals, sets of models. */
export function wholeNumbers(): GrowingColumn<Int32Array> {
	return growing((length) => new Int32Array(length));
}

/** Indices of categories, -1 to 127. */
export function categoryIndices(): GrowingColumn<Int8Array> {
	return growing((length) => new Int8Array(length));
}

/** Scores; `NaN` where there is none. */
export function scores(): GrowingColumn<Float64Array> {
	return growing((length) => new Float64Array(length));
}

/** Growing columns by their names: a table to which rows are added. */
export type GrowingTable<Name extends string = string> = Readonly<
	Record<Name, GrowingColumn<unknown>>
>;

/** How many rows a table has, and the values of each of its columns. */
export type FinishedTable<Table extends GrowingTable> = {
	readonly count: number;
} & {
	readonly [Name in keyof Table]: ReturnType<Table[Name]["finish"]>;
};

/** Pushes rows of a batch: of each column those of the first `count` rows of `picked`. */
export function pushRows<Name extends string>(
	table: GrowingTable<Name>,
	read: Readonly<Record<NoInfer<Name>, Int32Array>>,
	picked: Int32Array,
	count: number,
): void {
	for (const name in table) table[name].pushPicked(read[name], picked, count);
}

/** The table as it is; nothing may be pushed afterwards. */
export function finishTable<Table extends GrowingTable>(
	table: Table,
): FinishedTable<Table>;
export function finishTable(table: GrowingTable): object {
	const columns = Object.entries(table);
	return {
		count: columns[0]?.[1].length() ?? 0,
		...Object.fromEntries(
			columns.map(([name, column]) => [name, column.finish()]),
		),
	};
}

interface Numbers {
	[index: number]: number;
	readonly length: number;
	readonly set: (values: ArrayLike<number>) => void;
}

function growing<
	Values extends Numbers & {
		subarray(from: number, to: number): Values;
		slice(from: number, to: number): Values;
	},
>(ofLength: (length: number) => Values): GrowingColumn<Values> {
	let values = ofLength(1024);
	let length = 0;
	return {
		push(value) {
			if (length === values.length) grow(length + 1);
			values[length++] = value;
		},
		pushPicked(read, picked, count) {
			if (length + count > values.length) grow(length + count);
			const into = values;
			for (let k = 0; k < count; k++)
				into[length + k] = read[picked[k] ?? 0] ?? 0;
			length += count;
		},
		at: (index) => values[index] ?? Number.NaN,
		length: () => length,
		// A column is kept while others are read: what it has too much of is worth a copy.
		finish: () =>
			length * 4 < values.length * 3
				? values.slice(0, length)
				: values.subarray(0, length),
	};

	function grow(least: number): void {
		const larger = ofLength(Math.max(least, values.length * 2));
		larger.set(values);
		values = larger;
	}
}
