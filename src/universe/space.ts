import type { Attribute, Condition } from "./attributes.ts";

/** All combinations of some attributes' values, numbered. */
export interface Space {
	readonly attributes: readonly Attribute[];
	readonly size: number;
	readonly steps: readonly number[];
}

/** The space of some attributes. */
export function spaceOf(attributes: readonly Attribute[]): Space {
	let size = 1;
	const steps = attributes.map(({ values }) => {
		const step = size;
		size *= values.length;
		return step;
	});
	return { attributes, size, steps };
}

/** Whether a combination, by its number, meets a condition on attributes of a space. */
export function testOf(
	space: Space,
	where: Condition,
): (cell: number) => boolean {
	const tests = space.attributes.flatMap(({ name, values }, i) => {
		const qualify = where.get(name);
		if (qualify === undefined) return [];
		const set = new Set(qualify);
		const isIn = values.map((value) => set.has(value));
		return [{ step: space.steps[i] ?? 1, isIn }];
	});
	return (cell) =>
		tests.every(
			({ step, isIn }) => isIn[Math.floor(cell / step) % isIn.length] === true,
		);
}

/** The number of a combination in a space of some of the attributes. */
export function projectionTo(from: Space, to: Space): (cell: number) => number {
	const places = to.attributes.map(({ name, values }, i) => {
		const at = from.attributes.findIndex((one) => one.name === name);
		return {
			step: from.steps[at] ?? 1,
			size: values.length,
			toStep: to.steps[i] ?? 1,
		};
	});
	return (cell) =>
		places.reduce(
			(sum, { step, size, toStep }) =>
				sum + (Math.floor(cell / step) % size) * toStep,
			0,
		);
}
