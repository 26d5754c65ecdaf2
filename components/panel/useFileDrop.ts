import { useEffect, useState } from 'react';

/**
 * Takes a file that is dropped anywhere on the page: without this the browser opens it in the place of the panel.
 * The dashed zone of the form takes its own files.
 * @returns true while a file hangs over the page
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const inZone = (event: DragEvent) => event.target instanceof Element && event.target.closest('.drop-zone') !== null;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setOver(true);
      if (inZone(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent) => {
      // Without a next element the file has left the page.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || inZone(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer!.files[0];
      if (file) onFile(file);
    };
    const capture = { capture: true };
    document.addEventListener('dragenter', onOver, capture);
    document.addEventListener('dragover', onOver, capture);
    document.addEventListener('dragleave', onLeave, capture);
    document.addEventListener('drop', onDrop, capture);
    return () => {
      document.removeEventListener('dragenter', onOver, capture);
      document.removeEventListener('dragover', onOver, capture);
      document.removeEventListener('dragleave', onLeave, capture);
      document.removeEventListener('drop', onDrop, capture);
    };
  }, [onFile]);
  return over;
}
