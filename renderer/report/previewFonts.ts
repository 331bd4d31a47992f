import { useEffect, useState } from 'react';

/** The families that the report asks for first and that come with the program; the exported file names them only. */
const FAMILIES: ReadonlySet<string> = new Set(['Source Serif 4 Variable', 'Inter Variable']);
/** Of the parts that a family comes in, the ones with the letters of most western languages. */
const LATIN = /U\+0{0,4}-0{0,2}FF/iu;

let made: Promise<string> | null = null;

/**
 * The faces of the program as a style sheet that needs no host: the preview stands in a frame of no origin, which may load
 * nothing, and would fall back to the fonts of the system. Empty until they are read, or where they cannot be.
 */
export function usePreviewFonts(): string {
  const [sheet, setSheet] = useState('');
  useEffect(() => {
    let current = true;
    made ??= readFaces();
    void made.then((faces) => {
      if (current) setSheet(faces);
    });
    return () => {
      current = false;
    };
  }, []);
  return sheet;
}

/** The report with the faces in its head. */
export function withFaces(report: string, sheet: string): string {
  return sheet === '' ? report : report.replace('</head>', () => `<style>${sheet}</style></head>`);
}

async function readFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = await Promise.all(rules.filter((rule) => rule instanceof CSSFontFaceRule).map(inlined));
  return faces.join('');
}

/** One face with its file inside; empty for a face that the preview does without. */
async function inlined({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const family = style.getPropertyValue('font-family').replace(/["']/gu, '');
  const upright = style.getPropertyValue('font-style') !== 'italic';
  const address = /url\(["']?([^"')]+)/u.exec(style.getPropertyValue('src'))?.[1];
  const latin = LATIN.test(style.getPropertyValue('unicode-range').split(',')[0] ?? '');
  if (!FAMILIES.has(family) || !upright || !latin || address === undefined) return '';
  try {
    const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
    if (!answer.ok) return '';
    const file = await answer.blob();
    const weight = style.getPropertyValue('font-weight');
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${await dataUrl(file)}) format("woff2")}`;
  } catch {
    return '';
  }
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a font could not be read')));
    reader.readAsDataURL(new Blob([file], { type: 'font/woff2' }));
  });
}
