# The same as quarters.sh, for the Windows task scheduler: see docs/scheduling.md.
#
#   powershell -NoProfile -File quarters.ps1 -Folder D:\cse-report -First 2016-Q1
param(
	[Parameter(Mandatory)] [string] $Folder,
	[Parameter(Mandatory)] [ValidatePattern('^\d{4}-Q[1-4]$')] [string] $First,
	[datetime] $Today = (Get-Date)
)
$grace = 14
$year = [int] $First.Substring(0, 4)
$quarter = [int] $First.Substring(6, 1)
New-Item -ItemType Directory -Force (Join-Path $Folder 'quarters') | Out-Null
while ($true) {
	$over = (Get-Date -Year $year -Month 1 -Day 1).Date.AddMonths(3 * $quarter).AddDays($grace)
	if ($Today -lt $over) { break }
	$name = "$year-Q$quarter"
	$file = Join-Path $Folder "quarters\figures-$name.json"
	if (-not (Test-Path $file)) {
		# cmd writes the bytes as they come; PowerShell would write them anew.
		$config = Join-Path $Folder 'cse-report.yaml'
		cmd /c "cse-report figures $name --config ""$config"" --compare year-before --release --json > ""$file.part"""
		if ($LASTEXITCODE -ne 0) {
			$ended = $LASTEXITCODE
			Remove-Item -Force "$file.part"
			Write-Error "$name was not published (exit code $ended); nothing after it was tried." -ErrorAction Continue
			exit $ended
		}
		Move-Item "$file.part" $file
	}
	if ($quarter -eq 4) { $year++; $quarter = 1 } else { $quarter++ }
}
exit 0
