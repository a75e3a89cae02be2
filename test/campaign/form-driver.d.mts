export function formDriver(): object;
