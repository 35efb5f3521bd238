/** The languages a site can speak; Vietnamese is always the first. */
export type Language = 'vi' | 'en'
