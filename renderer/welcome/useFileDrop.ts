import { useEffect, useState } from 'react';
import { takeFiles } from '../sources/import/importState.ts';
import { useApp } from '../state/app.ts';
import { takeDropped } from './projects.ts';

/** Takes files that are dropped anywhere on the window: into the project that is open, or to begin one. True while files hover. */
export function useFileDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const isProject = files.some((file) => file.name.toLowerCase().endsWith('.assay'));
      if (useApp.getState().info?.project == null || isProject) void takeDropped(files);
      else takeFiles(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}
