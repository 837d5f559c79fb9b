/** Queues a child can stand in. The special queue is the only one the city runs here (Q2). */
export const QUEUE_TYPES = ['SPECIAL'] as const;
export type QueueType = (typeof QUEUE_TYPES)[number];
