export function outboxDriver(): object;
