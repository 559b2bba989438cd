/** Whether what is more than the report stands in an appendix, or in its section. */
export const layouts = ["report-and-appendix", "whole"] as const;
