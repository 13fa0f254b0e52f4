/** Whether a dialog asks something: nothing changes behind it. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][data-open="true"]') !== null
