/** Hands a person a file that was made on their own device. */

/** @param type media type, such as `text/calendar` */
export function download(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}));
  link.download = name;
  link.click();
  // Safari reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
