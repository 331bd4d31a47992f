import {
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  createGrid,
  EventApiModule,
  InfiniteRowModelModule,
  ModuleRegistry,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community';

let ready = false;

/** Registers the parts of AG Grid that the ledger uses, once. */
export function setUpGrid(): void {
  if (ready) return;
  ready = true;
  ModuleRegistry.registerModules([
    CellStyleModule,
    ColumnApiModule,
    CustomEditorModule,
    EventApiModule,
    InfiniteRowModelModule,
    NumberFilterModule,
    RenderApiModule,
    RowApiModule,
    RowSelectionModule,
    ScrollApiModule,
    TextFilterModule,
  ]);
}

/** The look of the grids: our tokens, so that both themes come for free. */
export const GRID_THEME = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--raised)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line)',
  borderRadius: 6,
  browserColorScheme: 'inherit',
  cellHorizontalPadding: 8,
  cellTextColor: 'var(--ink)',
  checkboxBorderRadius: 3,
  chromeBackgroundColor: 'var(--pane)',
  columnBorder: false,
  dataFontSize: 12.5,
  fontFamily: 'inherit',
  fontSize: 12.5,
  headerBackgroundColor: 'var(--pane)',
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  headerFontWeight: 600,
  headerHeight: 32,
  headerTextColor: 'var(--ink-2)',
  iconSize: 14,
  menuBackgroundColor: 'var(--raised)',
  menuBorder: { color: 'var(--line-strong)' },
  menuShadow: 'var(--shadow)',
  pinnedColumnBorder: { color: 'var(--line)' },
  popupShadow: 'var(--shadow)',
  rowBorder: { color: 'var(--line)' },
  rowHeight: 'var(--row)',
  rowHoverColor: 'color-mix(in srgb, var(--ink) 4%, transparent)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  spacing: 6,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

let kept = false;

/**
 * Keeps the style sheets of the grids in the page: they go with the last grid and come with the next one, and each time the
 * whole page is styled anew. A grid that nobody sees holds them.
 */
export function keepGridStyles(): void {
  if (kept) return;
  kept = true;
  setUpGrid();
  const place = document.createElement('div');
  place.hidden = true;
  document.body.append(place);
  createGrid(place, { theme: GRID_THEME, rowModelType: 'infinite', columnDefs: [], suppressNoRowsOverlay: true });
}
