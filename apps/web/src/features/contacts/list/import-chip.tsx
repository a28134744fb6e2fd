import { ActionIcon } from '@mantine/core'
import { getImport } from '@muloqot/contract'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import css from './contact-filters.module.css'

/** Says that only the contacts of one import are shown, and leads to it. */
export const ImportChip = ({ importId, onClear }: { importId: string; onClear: () => void }): ReactNode => {
  const { t } = useTranslation('contacts')
  const read = useQuery(reading(getImport, { params: { id: importId } }))
  return (
    <span className={css.chip}>
      <Link to="/contacts/imports/$importId" params={{ importId }} title={read.data?.fileName}>
        {t('filter.fromImport', { file: read.data?.fileName ?? '…' })}
      </Link>
      <ActionIcon size="sm" aria-label={t('filter.clearImport')} onClick={onClear}>
        <IconX size={14} />
      </ActionIcon>
    </span>
  )
}
