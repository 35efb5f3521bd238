/** How the queue is divided for the person who works through it. */
export const queueViews = ['sure', 'look', 'unasked', 'stopped', 'running', 'aside', 'done'] as const
export type QueueView = (typeof queueViews)[number]

export const isQueueView = (text: string): text is QueueView => (queueViews as readonly string[]).includes(text)

export const pageLength = 50
