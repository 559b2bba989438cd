/** What the solver needs of WebAssembly, which every platform has: the compiler knows it only together with all of a browser. */
declare namespace WebAssembly {
	type Imports = Readonly<Record<string, object>>;

	interface Instance {
		readonly exports: object;
	}

	const Instance: new (module: Module, imports: Imports) => Instance;

	function compile(bytes: Uint8Array): Promise<Module>;
}
