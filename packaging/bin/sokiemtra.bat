@echo off
rem Starts So Kiem Tra from any folder. JDK 25 is taken from SOKIEMTRA_JAVA, JAVA_HOME or the path.
setlocal
chcp 65001 >nul
set "SKT_JAVA=java"
if defined JAVA_HOME set "SKT_JAVA=%JAVA_HOME%\bin\java"
if defined SOKIEMTRA_JAVA set "SKT_JAVA=%SOKIEMTRA_JAVA%"
"%SKT_JAVA%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%~dp0..\lib\*" vn.sokiemtra.cli.Main %*
exit /b %ERRORLEVEL%
