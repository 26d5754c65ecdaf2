/** Gives the user a file, by the browser's own download of something that never left this computer. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the blob after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
