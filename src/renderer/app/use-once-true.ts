import { useState } from 'react'

/** Whether it is or was so: what was drawn once stays, to fade out or to be there the next time. */
export const useOnceTrue = (isSo: boolean): boolean => {
  const [wasSo, setWasSo] = useState(isSo)
  if (isSo && !wasSo) setWasSo(true)
  return isSo || wasSo
}
