import { useEffect, useState, type ComponentType } from 'react'
import type { BurnUpChartProps, PhasesChartProps, WeeksChartProps } from './parts/charts/index.ts'

type Charts = {
  readonly BurnUpChart: ComponentType<BurnUpChartProps>
  readonly WeeksChart: ComponentType<WeeksChartProps>
  readonly PhasesChart: ComponentType<PhasesChartProps>
}

let charts: Charts | null = null

/** Loads what draws the charts, which is more than all the rest of the screen. */
export const loadCharts = async (): Promise<Charts> => {
  charts ??= await import('./parts/charts/index.ts')
  return charts
}

/** What draws the charts; null until it is there. Suspense would hold back for 300 ms what is there in a moment. */
export const useCharts = (): Charts | null => {
  const [loaded, setLoaded] = useState(charts)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const value = await loadCharts()
      if (isWanted) setLoaded(value)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return loaded
}
