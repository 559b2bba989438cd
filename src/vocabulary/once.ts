/** Makes something when it is first asked for, and gives the same from then on. */
export function once<Made>(make: () => Made): () => Made {
	let made: { readonly it: Made } | undefined;
	return () => {
		made ??= { it: make() };
		return made.it;
	};
}
