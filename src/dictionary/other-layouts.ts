/** A list of a national return that the tool does not use. */
interface OtherLayout {
	/** What a message calls it. */
	readonly is: string;
	/** Headings that no other list has together. */
	readonly headings: readonly string[];
}

/**
 * The lists of Ofsted's Annex A (child-level data for inspections) and the files of SSDA903 that lie beside those that are
 * read: they come together, and nobody should have to take them out. By the headings of their guides.
 */
export const otherLayouts: readonly OtherLayout[] = [
	annexA(1, "contacts", "Date of Contact", "Contact Source"),
	annexA(
		2,
		"early help",
		"Assessment start date",
		"Assessment completion date",
	),
	annexA(4, "assessments", "Continuous Assessment Start Date"),
	annexA(
		5,
		"section 47 enquiries",
		"Strategy discussion initiating Section 47 Enquiry Start Date",
	),
	annexA(6, "children in need", "CIN Start Date", "CIN Closure Date"),
	annexA(7, "child protection", "Child Protection Plan Start Date"),
	annexA(9, "care leavers", "Eligibility Category", "Type of Accommodation"),
	annexA(
		10,
		"adoption",
		"Date of Decision that Child Should be Placed for Adoption",
	),
	annexA(11, "adopters", "Individual adopter identifier"),
	ssda903("header", "DOB", "ETHNIC", "UPN"),
	ssda903("episodes", "DECOM", "RNE", "LS"),
	ssda903("UASC", "DOB", "DUC"),
	ssda903("outcomes (OC2)", "DOB", "SDQ_SCORE"),
	ssda903("care leavers (OC3)", "DOB", "IN_TOUCH", "ACTIV"),
	ssda903("adoption (AD1)", "DOB", "DATE_INT", "DATE_MATCH"),
	ssda903("placed for adoption", "DOB", "DATE_PLACED"),
	ssda903("reviews", "DOB", "REVIEW", "REVIEW_CODE"),
	ssda903("previous permanence", "DOB", "PREV_PERM"),
	ssda903("social workers", "SW_ID", "SW_DECOM"),
];

function annexA(
	list: number,
	about: string,
	...headings: readonly string[]
): OtherLayout {
	return { is: `list ${list} (${about}) of Ofsted's Annex A`, headings };
}

function ssda903(file: string, ...headings: readonly string[]): OtherLayout {
	return {
		is: `the file "${file}" of SSDA903`,
		headings: ["CHILD", ...headings],
	};
}
