/** How electron-updater asks a network where there is no Electron: by Node, with the checks that are its own. */
import { NodeHttpExecutor } from 'builder-util'
import { type DownloadOptions, configureRequestOptions, configureRequestUrl } from 'builder-util-runtime'

export class UpdateNetwork extends NodeHttpExecutor {
  /** As electron-updater's own does it; what arrives is checked against what was published on the way. */
  async download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return await options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request = { headers: options.headers ?? {}, redirect: 'manual' }
      configureRequestUrl(url, request)
      configureRequestOptions(request)
      this.doDownload(
        request,
        {
          destination,
          options,
          onCancel,
          callback: (error: unknown) => (error instanceof Error ? reject(error) : resolve(destination)),
          responseHandler: null,
        },
        0,
      )
    })
  }
}
