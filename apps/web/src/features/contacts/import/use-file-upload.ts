import { previewImport, previewImportAgain, type ImportPreview } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { keyOf } from '../../../shared/api/use-endpoint.ts'
import { upload } from '../../../shared/api/upload.ts'

/** The most that the server reads; a bigger file need not travel to be refused. */
export const fileBytesMax = 64 * 1024 * 1024

/** What is wrong with a choice of files before anything is sent. */
export type ChoiceProblem = 'too_large' | 'empty' | 'several'

export type FileUpload =
  | { state: 'idle' }
  /** `share` is how much has left, 0 to 1; at 1 the server reads. */
  | { state: 'sending'; fileName: string; share: number }
  | { state: 'refused'; fileName: string; problem: ChoiceProblem }
  | { state: 'failed'; fileName: string; error: unknown }

const problemOf = (files: readonly File[]): ChoiceProblem | null => {
  const [file] = files
  if (files.length > 1) return 'several'
  if (file && file.size > fileBytesMax) return 'too_large'
  return file?.size === 0 ? 'empty' : null
}

/** Sends a file to be looked at. What the server answers is kept where the next step looks for it. */
export const useFileUpload = (
  onDone: (preview: ImportPreview) => void,
): { upload: FileUpload; send: (files: readonly File[]) => void; cancel: () => void } => {
  const client = useQueryClient()
  const [state, setState] = useState<FileUpload>({ state: 'idle' })
  const abort = useRef<AbortController>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const sendOne = async (file: File): Promise<void> => {
    const controller = new AbortController()
    abort.current = controller
    setState({ state: 'sending', fileName: file.name, share: 0 })
    try {
      const preview = await upload(previewImport, {}, file, {
        signal: controller.signal,
        onProgress: (share) => {
          setState({ state: 'sending', fileName: file.name, share })
        },
      })
      const { importId, mapping } = preview
      client.setQueryData(keyOf(previewImportAgain, { params: { id: importId }, body: { mapping } }), preview)
      onDone(preview)
    } catch (error) {
      if (controller.signal.aborted) setState({ state: 'idle' })
      else setState({ state: 'failed', fileName: file.name, error })
    }
  }

  return {
    upload: state,
    send: (files) => {
      const [file] = files
      const problem = problemOf(files)
      if (!file) return
      if (problem !== null) setState({ state: 'refused', fileName: file.name, problem })
      else void sendOne(file)
    },
    cancel: () => abort.current?.abort(),
  }
}
